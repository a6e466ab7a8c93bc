import type { burdenZh } from '../zh/burden.ts';

export const burdenEn: typeof burdenZh = {
	title: 'Burden of demands from above',
	intro:
		'Tables, lists and papers that offices above ask for: what is owed, what is asked for twice, what has no basis, and the hours it took. It comes from the register of demands, one record for each.',
	toRegister: 'Register of demands',
	enter: 'Enter a demand',
	noRegister: 'This office keeps no register of demands from above.',
	noRegisterHelp: 'An administrator can add one.',
	notReadable: 'Your post may not read the register of demands.',
	none: 'No demands were received in this period.',
	noneHelp: 'Enter each table or list that is asked for in the register, and the burden is worked out here.',
	more: 'There are very many demands in this period: doubles and missing bases were looked for among the first 1,000.',
	totals: {
		received: 'Received',
		without_basis: 'Without a written basis',
		sent: 'Sent',
		declined: 'Declined',
		late: 'Late',
		hours: 'Person-hours',
	},
	hoursBeside: (hours) =>
		hours === 1
			? 'Another hour went into forms that answered no demand entered here.'
			: `Another ${hours} hours went into forms that answered no demand entered here.`,
	owed: {
		title: 'Owed',
		none: 'Nothing is owed at present.',
		due: 'Due',
		late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
		left: (days) => (days === 0 ? 'due today' : days === 1 ? '1 day left' : `${days} days left`),
	},
	columns: { demand: 'Demand', sender: 'Asked by', unit: 'Filled by', basis: 'Basis', received: 'Received', hours: 'Hours' },
	months: 'Hours by month',
	hours: 'person-hours',
	senders: 'Hours by sender',
	twice: {
		title: 'Asked for twice',
		help: 'Two demands of the period that ask for the same figure, or for the same thing in other words. Worth proposing to the senders that they be joined.',
		none: 'Nothing was found to be asked for twice.',
		figures: 'Same figure',
		lines: 'Similar indicators',
		other: (first, again) => `"${first}" and "${again}"`,
		received: (sender, day) => `${sender}, received ${day}`,
	},
	without: {
		title: 'Without a basis',
		help: 'Only by word of mouth or a chat group, or no basis was found. The head of the section may decline what has none.',
		none: 'Each has a written basis.',
	},
	again: {
		title: 'Sent again, corrected',
		help: 'Fillings sent in the place of one sent before, by the day on which they were sent again.',
		filling: 'Filling',
		name: (title, period, number) => `${title} ${period}, filling ${number}`,
		replaces: 'Corrects',
		which: (number) => `filling ${number}`,
		why: 'Why',
		sent: 'Sent again',
	},
};
