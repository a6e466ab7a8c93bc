import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ImportsAnswer, Register } from '@yibenzhang/engine';
import { type DragEvent, useId, useState } from 'react';
import { Failure } from '../Failure.tsx';
import { SureButton } from '../SureButton.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { DownloadButton } from './DownloadButton.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { dropImport, fetchTemplate, listImports, sendFile } from './spreadsheet-requests.ts';
import { useTakeAnswer } from './useImport.ts';

/** The file is dropped or chosen, and read by the server; imports that were begun before can be gone on with. */
export function ChooseFile({ register }: { register: Register }) {
	const words = useStrings().spreadsheets;
	const navigate = useNavigate({ from: '/records/$register/import' });
	const take = useTakeAnswer();
	const input = useId();
	const [over, setOver] = useState(false);
	const [sent, setSent] = useState(0);
	const sending = useMutation({
		mutationFn: (file: File) => sendFile(register.id, file, setSent),
		onSuccess: async (answer) => {
			await take(answer);
			await navigate({ search: (before) => ({ ...before, import: answer.id }) });
		},
	});

	function choose(files: FileList | null) {
		const [file] = files ?? [];
		if (file !== undefined && !sending.isPending) {
			sending.mutate(file);
		}
	}

	function drop(event: DragEvent) {
		event.preventDefault();
		setOver(false);
		choose(event.dataTransfer.files);
	}

	return (
		<>
			<ImportSteps now="choose" />
			{sending.error && <RefusedAlert error={sending.error} />}
			<input
				id={input}
				className="unseen"
				type="file"
				accept=".xlsx,.csv,.xls,.xlsm,.et,.txt"
				aria-describedby={`${input}-help`}
				disabled={sending.isPending}
				onChange={({ target }) => {
					choose(target.files);
					target.value = '';
				}}
			/>
			<label
				htmlFor={input}
				className={over ? 'drop-place is-over' : 'drop-place'}
				aria-busy={sending.isPending}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={drop}
			>
				<InboxOutlined aria-hidden />
				<span className="drop-words">{sending.isPending ? words.sending(sending.variables.name) : words.drop}</span>
				{sending.isPending && <progress aria-label={words.sending(sending.variables.name)} value={sent} max={1} />}
			</label>
			<p className="quiet" id={`${input}-help`}>
				{words.dropHelp}
			</p>
			<div className="import-template">
				<span>{words.needsTemplate}</span>
				<DownloadButton type="link" label={words.template} fetch={() => fetchTemplate(register.id)} />
			</div>
			<OpenImports register={register} />
		</>
	);
}

function OpenImports({ register }: { register: Register }) {
	const words = useStrings().spreadsheets;
	const found = useQuery({ queryKey: ['imports'], queryFn: ({ signal }) => listImports(signal) });
	const own = found.data?.imports.filter((one) => one.register === register.id) ?? [];
	if (found.isError) {
		return <Failure error={found.error} retry={() => found.refetch()} />;
	}
	return own.length === 0 ? null : (
		<section className="open-imports" aria-labelledby="open-imports">
			<h2 id="open-imports">{words.open}</h2>
			<ul>
				{own.map((one) => (
					<OpenImport key={one.id} one={one} again={found.refetch} />
				))}
			</ul>
		</section>
	);
}

function OpenImport({ one, again }: { one: ImportsAnswer['imports'][number]; again(): Promise<unknown> }) {
	const words = useStrings().spreadsheets;
	const { moment } = useWriting();
	return (
		<li>
			<span>
				{words.openOf(one.name, moment(one.created_at))} <span className="state">{words.stages[one.stage]}</span>
			</span>
			<span className="open-import-ways">
				<Link from="/records/$register/import" to="." search={(before) => ({ ...before, import: one.id })}>
					{one.stage === 'written' ? words.look : words.goOn}
				</Link>
				{one.stage !== 'writing' && (
					<SureButton
						label={words.drop_it}
						name={words.dropName(one.name)}
						help={words.dropSure}
						confirm={words.dropConfirm}
						act={async () => {
							await dropImport(one.id);
							await again();
						}}
					/>
				)}
			</span>
		</li>
	);
}
