import { type ThemeConfig, theme } from 'antd';
import type { Density, Scheme } from './appearance.tsx';

/** One accent; everything else is ink on paper. The style sheets name the same colours in `page.css`. */
const COLORS = {
	light: {
		accent: '#1d4f8c',
		soft: '#eaf1f9',
		hover: '#163d6c',
		primary: '#1d4f8c',
		ink: '#1c2530',
		quiet: '#59636f',
		line: '#dfe3e8',
		border: '#8a94a0',
		paper: '#ffffff',
		raised: '#ffffff',
		desk: '#f4f5f6',
		error: '#b3261e',
	},
	dark: {
		accent: '#8db8ec',
		soft: '#20324a',
		hover: '#b3d0f3',
		primary: '#34689f',
		ink: '#e3e7ec',
		quiet: '#a3adb8',
		line: '#343c46',
		border: '#6d7884',
		paper: '#1b2027',
		raised: '#262d36',
		desk: '#12161b',
		error: '#f29a92',
	},
} as const;

/** Heights and type of fields and buttons. Rows of tables follow `--row`, `--cell` and `--table-size` of `page.css`. */
const SPACING = {
	comfortable: { fontSize: 15, controlHeight: 36 },
	dense: { fontSize: 14, controlHeight: 30, padding: 12, paddingSM: 8, marginLG: 16 },
} as const;

/** @param motion false where the reader has asked their system for calm */
export function themeOf({ scheme, density, motion }: { scheme: Scheme; density: Density; motion: boolean }): ThemeConfig {
	const colors = COLORS[scheme];
	return {
		algorithm: scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
		token: {
			colorPrimary: colors.primary,
			colorInfo: colors.primary,
			// Derived from a colour as deep as this one it would be grey.
			colorInfoBg: colors.soft,
			colorInfoBorder: colors.line,
			colorError: colors.error,
			colorErrorText: colors.error,
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
			colorBgElevated: colors.raised,
			colorBgLayout: colors.desk,
			borderRadius: 4,
			fontFamily: 'var(--sans)',
			...SPACING[density],
			motion,
			motionDurationMid: '0.15s',
			motionDurationSlow: '0.2s',
		},
		components: {
			// Derived from the primary colour they would be too dark to read on a dark desk.
			Button: {
				defaultHoverColor: colors.accent,
				defaultHoverBorderColor: colors.accent,
				defaultActiveColor: colors.hover,
				defaultActiveBorderColor: colors.hover,
			},
		},
	};
}
