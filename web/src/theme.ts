import type { ThemeConfig } from 'antd';

export const SANS = "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";

/** One accent; everything else is ink on paper. The style sheets name the same colours in `page.css`. */
export const COLORS = { accent: '#1d4f8c', ink: '#1c2530', quiet: '#59636f', line: '#dfe3e8', warning: '#9a3412' } as const;

export const THEME: ThemeConfig = {
	token: {
		colorPrimary: COLORS.accent,
		colorInfo: COLORS.accent,
		colorLink: COLORS.accent,
		colorLinkHover: '#163d6c',
		colorLinkActive: '#163d6c',
		colorWarning: '#b45309',
		colorText: COLORS.ink,
		colorTextSecondary: COLORS.quiet,
		colorTextTertiary: COLORS.quiet,
		colorTextDescription: COLORS.quiet,
		colorTextPlaceholder: '#67717d',
		colorBorder: '#b9c1ca',
		colorBorderSecondary: COLORS.line,
		borderRadius: 4,
		fontFamily: SANS,
		fontSize: 15,
		controlHeight: 36,
		motionDurationMid: '0.15s',
		motionDurationSlow: '0.2s',
	},
};
