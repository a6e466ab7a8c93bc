import { useQuery } from '@tanstack/react-query';
import { Failure } from '../Failure.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useRoom } from '../useRoom.ts';
import { Waiting } from '../Waiting.tsx';
import { FigureFacts } from './FigureFacts.tsx';
import { getFigure } from './figure-requests.ts';
import { NumberPanel, useFocusBack } from './NumberPanel.tsx';
import { PinButton } from './PinButton.tsx';

interface FigurePanelProps {
	/** Absent: closed. */
	readonly figure: string | undefined;
	readonly period: string;
	close(): void;
}

/** What stands behind a number. */
export function FigurePanel({ figure, period, close }: FigurePanelProps) {
	useFocusBack(figure);
	const room = useRoom();
	return figure === undefined ? null : <OpenPanel key={room === 'desktop' ? 'beside' : 'over'} figure={figure} period={period} close={close} />;
}

function OpenPanel({ figure, period, close }: FigurePanelProps & { readonly figure: string }) {
	const { strings, say } = useLanguage();
	const found = useQuery({ queryKey: ['figure', figure, period], queryFn: ({ signal }) => getFigure({ id: figure, period, limit: 10 }, signal) });
	const title = found.data === undefined ? strings.figures.title : say(found.data.label);
	return (
		<NumberPanel figure={figure} title={title} actions={<PinButton figure={figure} />} close={close}>
			{found.isPending && <Waiting lines={8} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{found.data && <FigureFacts key={`${figure} ${period}`} detail={found.data} period={period} />}
		</NumberPanel>
	);
}
