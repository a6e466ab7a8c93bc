import { BarChartOutlined, FileTextOutlined, HomeOutlined, TableOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Strings } from '../strings/zh.ts';

interface FramePage {
	readonly to: '/' | '/records' | '/figures' | '/report';
	readonly name: keyof Strings['frame']['pages'];
	readonly icon: ReactNode;
}

/** The ways to go, by work and not by table, in the order of the day. At most five: so many have room for a thumb on a small phone. */
export const FRAME_PAGES: readonly FramePage[] = [
	{ to: '/', name: 'workbench', icon: <HomeOutlined aria-hidden /> },
	{ to: '/records', name: 'records', icon: <TableOutlined aria-hidden /> },
	{ to: '/figures', name: 'figures', icon: <BarChartOutlined aria-hidden /> },
	{ to: '/report', name: 'report', icon: <FileTextOutlined aria-hidden /> },
];
