import { BarChartOutlined, EditOutlined, FileTextOutlined, FormOutlined, HomeOutlined, TableOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Strings } from '../strings/zh.ts';

interface FramePage {
	readonly to: '/' | '/records' | '/figures' | '/report' | '/forms' | typeof NOTE;
	readonly name: keyof Strings['frame']['pages'];
	readonly icon: ReactNode;
	/** Full, then initials: how somebody may type its Chinese name. */
	readonly pinyin: string;
	/** Only where there is room for it; elsewhere behind the entry for more. */
	readonly wide?: true;
	/** Pages of this way to go whose address begins otherwise. */
	readonly also?: readonly string[];
}

/** The entry for phones is a page of its own, small enough for a bad line: the browser goes there, not this page's router. */
export const NOTE = '/note';

/** The ways to go, by work and not by table, in the order of the day. At most five beside the wide ones: so many, and the one for more, have room for a thumb on a small phone. */
export const FRAME_PAGES: readonly FramePage[] = [
	{ to: '/', name: 'workbench', icon: <HomeOutlined aria-hidden />, pinyin: 'gongzuotai gzt' },
	{ to: '/records', name: 'records', icon: <TableOutlined aria-hidden />, pinyin: 'taizhang tz' },
	{ to: NOTE, name: 'note', icon: <EditOutlined aria-hidden />, pinyin: 'suishouji ssj' },
	{ to: '/figures', name: 'figures', icon: <BarChartOutlined aria-hidden />, pinyin: 'shuzi sz' },
	{ to: '/report', name: 'report', icon: <FileTextOutlined aria-hidden />, pinyin: 'baogao bg', also: ['/draft-check', '/contradictions'] },
	{ to: '/forms', name: 'forms', icon: <FormOutlined aria-hidden />, pinyin: 'baobiao bb', wide: true },
];
