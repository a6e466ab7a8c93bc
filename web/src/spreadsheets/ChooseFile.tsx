import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ImportsAnswer, Register } from '@yibenzhang/engine';
import { useState } from 'react';
import { DropFile } from '../DropFile.tsx';
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
	const [sent, setSent] = useState(0);
	const sending = useMutation({
		mutationFn: (file: File) => sendFile(register.id, file, setSent),
		onSuccess: async (answer) => {
			await take(answer);
			await navigate({ search: (before) => ({ ...before, import: answer.id }) });
		},
	});

	return (
		<>
			<ImportSteps now="choose" />
			{sending.error && <RefusedAlert error={sending.error} />}
			<DropFile
				words={sending.isPending ? words.sending(sending.variables.name) : words.drop}
				help={words.dropHelp}
				accept=".xlsx,.csv,.xls,.xlsm,.et,.txt"
				sending={sending.isPending ? sent : undefined}
				choose={sending.mutate}
			/>
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
