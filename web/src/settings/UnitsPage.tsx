import { useQuery } from '@tanstack/react-query';
import { today, type UnitDefinition } from '@yibenzhang/engine';
import { Button, Checkbox, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { fieldFaults } from '../field-faults.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { ChangeUnits } from './ChangeUnits.tsx';
import { NewUnit } from './NewUnit.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { endUnit, listUnits } from './settings-requests.ts';
import { useChange } from './useSettings.ts';

/** The tree of units with its days: begin, rename or merge, end. A change never rewrites the past. */
export function UnitsPage() {
	const { settings: words } = useLanguage().strings;
	const asked = useQuery({ queryKey: ['settings', 'units'], queryFn: ({ signal }) => listUnits(signal) });
	return (
		<SettingsFrame title={words.pages.units.name} help={words.pages.units.help} who="administrator" asked={asked}>
			{(units) => <Units units={units} />}
		</SettingsFrame>
	);
}

function Units({ units }: { units: readonly UnitDefinition[] }) {
	const { settings } = useLanguage().strings;
	const words = settings.units;
	const day = today(new Date());
	const [open, setOpen] = useState<'new' | 'change'>();
	const [done, setDone] = useState<string>();
	const [ended, setEnded] = useState(false);
	const status = useRef<HTMLParagraphElement>(null);
	const standing = units.filter((unit) => stands(unit, day));
	const shown = ended ? units : standing;

	function close(said?: string) {
		setOpen(undefined);
		setDone(said);
		status.current?.focus();
	}

	return (
		<>
			<p role="status" tabIndex={-1} ref={status} className={done === undefined ? 'accounts-count quiet' : 'account-done'}>
				{done ?? words.found(standing.length)}
			</p>
			{open === undefined && (
				<div className="form-buttons">
					<Button onClick={() => setOpen('new')}>{words.add}</Button>
					<Button onClick={() => setOpen('change')}>{words.change}</Button>
				</div>
			)}
			{open === 'new' && <NewUnit units={standing} close={close} />}
			{open === 'change' && <ChangeUnits units={standing} close={close} />}
			<p>
				<Checkbox checked={ended} onChange={({ target }) => setEnded(target.checked)}>
					{words.showEnded}
				</Checkbox>
			</p>
			<div className="settings-tree">
				<Branch units={shown} all={units} parent={null} day={day} onEnded={(name) => close(words.endDone(name))} />
			</div>
		</>
	);
}

interface BranchProps {
	readonly units: readonly UnitDefinition[];
	readonly all: readonly UnitDefinition[];
	readonly parent: string | null;
	readonly day: string;
	onEnded(name: string): void;
}

function Branch({ units, all, parent, day, onEnded }: BranchProps) {
	const below = units.filter((unit) => unit.parent === parent);
	return below.length === 0 ? null : (
		<ul>
			{below.map((unit) => (
				<li key={unit.code} className={stands(unit, day) ? undefined : 'is-past'}>
					<UnitRow unit={unit} all={all} day={day} onEnded={onEnded} />
					<Branch units={units} all={all} parent={unit.code} day={day} onEnded={onEnded} />
				</li>
			))}
		</ul>
	);
}

function UnitRow({ unit, all, day, onEnded }: { unit: UnitDefinition } & Pick<BranchProps, 'all' | 'day' | 'onEnded'>) {
	const { strings, say } = useLanguage();
	const words = strings.settings.units;
	const writing = useWriting();
	const [ending, setEnding] = useState(false);
	const follows = (unit.follows ?? []).map((code) => all.find((one) => one.code === code)).flatMap((one) => (one === undefined ? [] : [say(one.name)]));
	return (
		<div className="unit-row">
			<b>{say(unit.name)}</b>
			<span className="quiet">
				{[
					unit.kind === 'street' ? '' : words.kinds[unit.kind],
					words.from(writing.day(unit.from_on)),
					unit.until_on === undefined ? '' : words.ended(writing.day(unit.until_on)),
					follows.length === 0 ? '' : words.follows(follows.join(strings.settings.rights.and)),
				]
					.filter((part) => part !== '')
					.join(' · ')}
			</span>
			{unit.kind !== 'street' && stands(unit, day) && !ending && (
				<Button size="small" aria-label={words.endLabel(say(unit.name))} onClick={() => setEnding(true)}>
					{words.end}
				</Button>
			)}
			{ending && <EndUnit unit={unit} day={day} cancel={() => setEnding(false)} onEnded={() => onEnded(say(unit.name))} />}
		</div>
	);
}

function EndUnit({ unit, day, cancel, onEnded }: { unit: UnitDefinition; day: string; cancel(): void; onEnded(): void }) {
	const { strings, say } = useLanguage();
	const words = strings.settings.units;
	const end = useChange((until_on: string) => endUnit(unit.code, until_on), onEnded);
	return (
		<Form<{ until_on: string }>
			name={`end-${unit.code}`}
			layout="vertical"
			requiredMark={false}
			className="settings-form"
			initialValues={{ until_on: day }}
			onFinish={({ until_on }) => end.mutate(until_on)}
		>
			<Form.Item name="until_on" label={words.endOn} extra={words.endHelp} rules={[{ required: true, message: words.dayMissing }]}>
				<Input type="date" autoFocus />
			</Form.Item>
			{end.error && fieldFaults(end.error, ['until_on'], say).length === 0 && <RefusedAlert error={end.error} />}
			<div className="form-buttons">
				<Button danger htmlType="submit" loading={end.isPending}>
					{words.endSubmit}
				</Button>
				<Button onClick={cancel}>{strings.settings.cancel}</Button>
			</div>
		</Form>
	);
}

function stands({ from_on, until_on }: UnitDefinition, day: string): boolean {
	return from_on <= day && (until_on === undefined || until_on >= day);
}
