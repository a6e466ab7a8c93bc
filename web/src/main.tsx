import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api.ts';
import { AppearanceProvider, useAppearance } from './appearance/appearance.tsx';
import { themeOf } from './appearance/theme.ts';
import { useMotion } from './appearance/useMotion.ts';
import './page.css';
import { createPageRouter } from './routes.tsx';
import { noticeSessionEnd } from './session/useSession.ts';
import { LanguageProvider, useLanguage } from './strings/language.tsx';
import { CATALOGUES } from './strings/office.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const queries = new QueryClient({
	queryCache: new QueryCache({ onError: toSignIn }),
	mutationCache: new MutationCache({ onError: toSignIn }),
	defaultOptions: {
		// Also asked without a network: then it is said that there is none, instead of waiting without a word.
		queries: {
			staleTime: 30_000,
			networkMode: 'always',
			retry: (times, error) => times < 2 && error instanceof ApiError && error.code === 'network',
			retryDelay: 500,
		},
		mutations: { networkMode: 'always' },
	},
});
const router = createPageRouter(queries);

/** Nobody was signed in when the page came: see `session-gate.ts` for a session that ends later. */
function toSignIn(error: unknown): void {
	if (error instanceof ApiError && error.code === 'not_signed_in') {
		noticeSessionEnd(queries);
	}
}

function Page() {
	const { language } = useLanguage();
	const { scheme, density } = useAppearance();
	const motion = useMotion();
	const theme = useMemo(() => themeOf({ scheme, density, motion }), [scheme, density, motion]);
	return (
		<ConfigProvider
			csp={{ nonce }}
			theme={theme}
			getPopupContainer={(trigger) => trigger?.parentElement ?? document.body}
			locale={language === 'zh' ? zhCN : enUS}
			button={{ autoInsertSpace: false }}
		>
			<RouterProvider router={router} />
		</ConfigProvider>
	);
}

const root = document.getElementById('root');
if (root !== null) {
	createRoot(root).render(
		<StrictMode>
			<QueryClientProvider client={queries}>
				<LanguageProvider catalogues={CATALOGUES}>
					<AppearanceProvider>
						<Page />
					</AppearanceProvider>
				</LanguageProvider>
			</QueryClientProvider>
		</StrictMode>,
	);
}
