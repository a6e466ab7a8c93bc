import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { takeOverReturned } from './paper-requests.ts';

/** What a leader rewrote in a draft's Word file, into the draft as suggestions. */
export function TakeOver({ draft, file }: { readonly draft: string; readonly file: File }) {
	const words = useStrings().paper;
	const queries = useQueryClient();
	const taking = useMutation({
		mutationFn: () => takeOverReturned(draft, file),
		onSuccess: () => queries.invalidateQueries({ queryKey: ['report-draft', draft] }),
	});
	const open = (
		<Link to="/report/drafts/$id" params={{ id: draft }}>
			{words.takenOpen}
		</Link>
	);
	return (
		<section className="returned-take" aria-label={words.takeTitle}>
			<p>
				<b>{words.takeTitle}</b>
			</p>
			<p className="quiet">{words.takeHelp}</p>
			<div className="form-buttons">
				<Button type="primary" disabled={taking.isPending || taking.isSuccess} onClick={() => taking.mutate()}>
					{words.take}
				</Button>
				{open}
			</div>
			<div role="status">
				{taking.data && (
					<Alert
						type={taking.data.left.length === 0 ? 'success' : 'warning'}
						showIcon
						title={words.taken(taking.data.suggested)}
						description={
							taking.data.left.length > 0 && (
								<>
									<p>{words.takenLeft(taking.data.left.length)}</p>
									<ul lang="zh-CN">
										{taking.data.left.map(({ at, text }) => (
											<li key={at}>
												{words.paragraph(at)} {text}
											</li>
										))}
									</ul>
								</>
							)
						}
					/>
				)}
			</div>
			{taking.error && <RefusedAlert error={taking.error} />}
		</section>
	);
}
