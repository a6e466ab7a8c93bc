import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type { DraftVersion } from '@yibenzhang/engine';
import { reportTextOf } from '@yibenzhang/report';
import { Button, Form, Input } from 'antd';
import { diffChars } from 'diff';
import { useMemo, useState } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { SureButton } from '../SureButton.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import type { ChapterDesk } from './ChapterText.tsx';
import { getVersion, listVersions, nameVersion, restoreVersion } from './draft-requests.ts';
import { readable } from './readable.ts';
import type { SidePanelProps } from './SidePanel.tsx';
import type { OpenChapter } from './sync/chapter-sync.ts';

/** The versions of the chapter, and what one of them had that it has no more. */
export function VersionsTab({ draft, chapter, desk, open }: SidePanelProps) {
	const words = useStrings().drafts;
	const place = { draft: draft.id, chapter: chapter.key };
	const queries = useQueryClient();
	const key = ['report-draft', place.draft, place.chapter, 'versions'];
	const found = useQuery({ queryKey: key, queryFn: ({ signal }) => listVersions(place, signal) });
	const [chosen, setChosen] = useState<number | undefined>(undefined);
	const [form] = Form.useForm<{ name: string }>();
	const keep = useMutation({
		mutationFn: ({ name }: { name: string }) => nameVersion(place, name),
		onSuccess: (answer) => {
			queries.setQueryData(key, answer);
			form.resetFields();
		},
	});
	if (found.data === undefined) {
		return found.isError ? <Failure error={found.error} retry={() => found.refetch()} /> : <Waiting lines={6} />;
	}
	const { versions } = found.data;
	const version = versions.find(({ number }) => number === chosen);
	if (version !== undefined && desk !== undefined && open !== undefined) {
		return (
			<ComparedVersion
				version={version}
				desk={desk}
				open={open}
				place={place}
				back={() => setChosen(undefined)}
				restored={() => void queries.invalidateQueries({ queryKey: key })}
				mayRestore={chapter.may_write}
			/>
		);
	}
	return (
		<>
			{versions.length === 0 && <Nothing title={words.versionsNone} />}
			<ol className="draft-versions">
				{versions.map((each) => (
					<li key={each.number}>
						<button type="button" className="draft-version" onClick={() => setChosen(each.number)}>
							<VersionHead version={each} />
						</button>
					</li>
				))}
			</ol>
			{chapter.may_write && (
				<Form<{ name: string }> form={form} name="keep-version" layout="vertical" requiredMark={false} onFinish={(given) => keep.mutate(given)}>
					<Form.Item name="name" label={words.versionName} rules={[{ required: true, whitespace: true, message: words.versionNameMissing }]}>
						<Input maxLength={60} />
					</Form.Item>
					{keep.error && <RefusedAlert error={keep.error} />}
					<Button htmlType="submit" loading={keep.isPending}>
						{words.keepVersion}
					</Button>
				</Form>
			)}
		</>
	);
}

function VersionHead({ version }: { readonly version: DraftVersion }) {
	const words = useStrings().drafts;
	const writing = useWriting();
	return (
		<>
			<span>
				{words.version(version.number)} · {version.name ?? words.versionKinds[version.kind]}
			</span>
			<span className="quiet">{words.versionBy(version.account_name, writing.moment(version.at))}</span>
		</>
	);
}

interface ComparedVersionProps {
	readonly version: DraftVersion;
	readonly desk: ChapterDesk;
	readonly open: OpenChapter;
	readonly place: { readonly draft: string; readonly chapter: string };
	readonly mayRestore: boolean;
	back(): void;
	restored(): void;
}

function ComparedVersion({ version, desk, open, place, mayRestore, back, restored }: ComparedVersionProps) {
	const words = useStrings().drafts;
	const found = useQuery({
		queryKey: ['report-draft', place.draft, place.chapter, 'versions', version.number],
		queryFn: ({ signal }) => getVersion(place, version.number, signal),
	});
	const then = found.data?.text;
	const parts = useMemo(() => {
		if (then === undefined) {
			return undefined;
		}
		const now = reportTextOf(yXmlFragmentToProsemirrorJSON(open.doc.getXmlFragment('text')) as Parameters<typeof reportTextOf>[0]);
		return diffChars(readable(then, desk.words), readable(now, desk.words));
	}, [then, open, desk]);
	return (
		<>
			<Button type="link" className="draft-back" onClick={back}>
				{words.backToVersions}
			</Button>
			<p className="draft-version">
				<VersionHead version={version} />
			</p>
			{found.isPending && <Waiting lines={8} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{parts !== undefined && (
				<div className="draft-diff" lang="zh-CN">
					{parts.every(({ added, removed }) => !added && !removed) && <p className="quiet">{words.same}</p>}
					{parts.map(({ added, removed, value }, at) =>
						added ? (
							<ins key={at} title={words.added}>
								{value}
							</ins>
						) : removed ? (
							<del key={at} title={words.removed}>
								{value}
							</del>
						) : (
							<span key={at}>{value}</span>
						),
					)}
				</div>
			)}
			{mayRestore && (
				<SureButton
					label={words.restore}
					help={words.restoreHelp}
					confirm={words.restoreConfirm}
					act={async () => {
						await restoreVersion(place, version.number);
						restored();
						back();
					}}
				/>
			)}
		</>
	);
}
