import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api.ts';
import './page.css';
import { createPageRouter } from './routes.tsx';
import { SESSION_KEY } from './session/useSession.ts';
import { LanguageProvider, useLanguage } from './strings/language.tsx';
import { THEME } from './theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const queries = new QueryClient({
	// A session that ended shows the sign-in page wherever it is noticed.
	queryCache: new QueryCache({
		onError: (error) => {
			if (error instanceof ApiError && error.status === 401) {
				queries.setQueryData(SESSION_KEY, null);
			}
		},
	}),
	defaultOptions: { queries: { staleTime: 30_000, retry: (times, error) => times < 2 && error instanceof ApiError && error.code === 'network' } },
});
const router = createPageRouter();

function Page() {
	const { language } = useLanguage();
	return (
		<ConfigProvider
			csp={{ nonce }}
			theme={THEME}
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
				<LanguageProvider>
					<Page />
				</LanguageProvider>
			</QueryClientProvider>
		</StrictMode>,
	);
}
