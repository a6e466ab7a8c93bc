import { type ThemeConfig, theme } from 'antd';
import type { Scheme } from './appearance.tsx';

/** Names first that give Simplified Chinese shapes, then whatever the device has. As in `page.css`. */
const SANS = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'HarmonyOS Sans SC', system-ui, sans-serif";

/** One accent; everything else is ink on paper. The style sheets name the same colours in `page.css`. */
const COLORS = {
	light: {
		accent: '#1d4f8c',
		hover: '#163d6c',
		primary: '#1d4f8c',
		ink: '#1c2530',
		quiet: '#59636f',
		line: '#dfe3e8',
		border: '#8a94a0',
		paper: '#ffffff',
		desk: '#f4f5f6',
	},
	dark: {
		accent: '#8db8ec',
		hover: '#b3d0f3',
		primary: '#34689f',
		ink: '#e3e7ec',
		quiet: '#a3adb8',
		line: '#343c46',
		border: '#6d7884',
		paper: '#1b2027',
		desk: '#12161b',
	},
} as const;

export function themeOf(scheme: Scheme): ThemeConfig {
	const colors = COLORS[scheme];
	return {
		algorithm: scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
		token: {
			colorPrimary: colors.primary,
			colorInfo: colors.primary,
			colorLink: colors.accent,
			colorLinkHover: colors.hover,
			colorLinkActive: colors.hover,
			colorText: colors.ink,
			colorTextSecondary: colors.quiet,
			colorTextTertiary: colors.quiet,
			colorTextDescription: colors.quiet,
			colorTextPlaceholder: colors.quiet,
			colorBorder: colors.border,
			colorBorderSecondary: colors.line,
			colorBgContainer: colors.paper,
			colorBgLayout: colors.desk,
			borderRadius: 4,
			fontFamily: SANS,
			fontSize: 15,
			controlHeight: 36,
			motionDurationMid: '0.15s',
			motionDurationSlow: '0.2s',
		},
	};
}
