import { CheckCircleFilled } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EditionDetail, EditionStep } from '@yibenzhang/engine';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage, useStrings } from '../strings/language.tsx';
import { useRoom } from '../useRoom.ts';
import { useWriting } from '../useWriting.ts';
import { confirmChapter } from './edition-requests.ts';
import { ReturnDialog } from './ReturnDialog.tsx';
import { SignDialog } from './SignDialog.tsx';

/** Who has confirmed which chapter and signed for which body, and the buttons of whoever may do the next. */
export function EditionSteps({ edition }: { edition: EditionDetail }) {
	const { strings, say } = useLanguage();
	const words = strings.editions;
	const writing = useWriting();
	const keep = useKeepEdition();
	const [signing, setSigning] = useState<string | undefined>(undefined);
	const [returning, setReturning] = useState(false);
	const confirmed = edition.chapters.filter((chapter) => chapter.confirmed !== null).length;
	// A phone shows the text first to whoever has nothing to do here; what one's own step changes folds nothing.
	const onPhone = useRoom() === 'phone';
	const waits = edition.chapters.some(({ may_confirm }) => may_confirm) || edition.bodies.some(({ may_sign }) => may_sign);
	const [open] = useState(edition.state !== 'signed' && edition.state !== 'confirmed' && (waits || !onPhone));
	const confirm = useMutation({ mutationFn: (heading: string) => confirmChapter(edition.id, heading), onSuccess: keep });
	return (
		<details className="edition-steps" open={open}>
			<summary>
				{edition.scope.of === 'report'
					? words.summary(confirmed, edition.chapters.length, edition.bodies.filter(({ signed }) => signed !== null).length, edition.bodies.length)
					: words.partSummary(confirmed, edition.chapters.length)}
			</summary>
			{edition.chapters.length > 0 && <h2>{words.chapters}</h2>}
			<ul>
				{edition.chapters.map(({ heading, unit_name, confirmed, may_confirm }) => (
					<li key={heading}>
						<span lang="zh-CN">{heading}</span>
						<span className="quiet">{say(unit_name)}</span>
						<StepDone step={confirmed} waiting={words.waiting}>
							{may_confirm && (
								<Button
									size="small"
									aria-label={words.confirmName(heading)}
									loading={confirm.isPending && confirm.variables === heading}
									onClick={() => confirm.mutate(heading)}
								>
									{words.confirm}
								</Button>
							)}
						</StepDone>
					</li>
				))}
			</ul>
			{confirm.error && <RefusedAlert error={confirm.error} />}
			{edition.bodies.length > 0 && (
				<>
					<h2>{words.bodies}</h2>
					<ul>
						{edition.bodies.map(({ name, signed, may_sign }) => (
							<li key={name.zh} className="edition-body">
								<span>{say(name)}</span>
								<StepDone step={signed} waiting={words.unsigned}>
									{may_sign && (
										<Button size="small" type="primary" aria-label={words.signName(say(name))} onClick={() => setSigning(name.zh)}>
											{words.sign}
										</Button>
									)}
								</StepDone>
							</li>
						))}
					</ul>
				</>
			)}
			{edition.returned !== null && (
				<p className="edition-returned-why">{words.returned(edition.returned.name, writing.moment(edition.returned.at), edition.returned.reason)}</p>
			)}
			{edition.may_return && <Button onClick={() => setReturning(true)}>{words.returnIt}</Button>}
			{signing !== undefined && <SignDialog edition={edition} body={signing} done={keep} close={() => setSigning(undefined)} />}
			{returning && <ReturnDialog edition={edition} done={keep} close={() => setReturning(false)} />}
		</details>
	);
}

/** A step that was done, by whom and when; otherwise the way to do it, or that it waits. */
function StepDone({ step, waiting, children }: { step: EditionStep | null; waiting: string; children: ReactNode }) {
	const words = useStrings().editions;
	const writing = useWriting();
	if (step === null) {
		return <span className="edition-step">{children || <span className="quiet">{waiting}</span>}</span>;
	}
	return (
		<span className="edition-step edition-step-done">
			<CheckCircleFilled aria-hidden /> {words.done(step.name, writing.moment(step.at))}
		</span>
	);
}

/** What a step answers is how the edition stands. */
function useKeepEdition() {
	const queries = useQueryClient();
	return (edition: EditionDetail) => {
		queries.setQueryData(['edition', edition.id], edition);
		void queries.invalidateQueries({ queryKey: ['editions'] });
	};
}
