/** The phone's entry: light, kept by the browser, of use without a line. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppearanceProvider } from '../appearance/appearance.tsx';
import '../page.css';
import { LanguageProvider } from '../strings/language.tsx';
import { PHONE_CATALOGUES } from '../strings/phone.ts';
import { NotePage } from './NotePage.tsx';

const root = document.getElementById('root');
if (root !== null) {
	createRoot(root).render(
		<StrictMode>
			<LanguageProvider catalogues={PHONE_CATALOGUES}>
				<AppearanceProvider>
					<NotePage />
				</AppearanceProvider>
			</LanguageProvider>
		</StrictMode>,
	);
}
