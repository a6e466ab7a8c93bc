import { BarChartOutlined, FileTextOutlined, HomeOutlined, TableOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Strings } from '../strings/zh.ts';

interface FramePage {
	readonly to: '/' | '/records' | '/figures' | '/report';
	readonly name: keyof Strings['frame']['pages'];
	readonly icon: ReactNode;
	/** Full, then initials: how somebody may type its Chinese name. */
	readonly pinyin: string;
}

/** The ways to go, by work and not by table, in the order of the day. At most five: so many have room for a thumb on a small phone. */
export const FRAME_PAGES: readonly FramePage[] = [
	{ to: '/', name: 'workbench', icon: <HomeOutlined aria-hidden />, pinyin: 'gongzuotai gzt' },
	{ to: '/records', name: 'records', icon: <TableOutlined aria-hidden />, pinyin: 'taizhang tz' },
	{ to: '/figures', name: 'figures', icon: <BarChartOutlined aria-hidden />, pinyin: 'shuzi sz' },
	{ to: '/report', name: 'report', icon: <FileTextOutlined aria-hidden />, pinyin: 'baogao bg' },
];
