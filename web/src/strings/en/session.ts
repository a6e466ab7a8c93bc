import type { accountZh, signInZh } from '../zh/session.ts';

export const accountEn: typeof accountZh = {
	menu: '’s account menu',
	own: 'My account',
	language: '中文',
	appearance: { system: 'Appearance of the system', light: 'Light', dark: 'Dark' },
	signOut: 'Sign out',
};

export const signInEn: typeof signInZh = {
	title: 'Sign in',
	username: 'User name',
	password: 'Password',
	code: 'Authenticator code',
	codeHelp: 'Open your authenticator app and type the six digits it shows now.',
	backupCode: 'Backup code',
	backupCodeHelp: 'One of the ten that you were given with the authenticator, such as a1B2c-3D4e5; capitals matter, and each works once.',
	useBackupCode: 'Phone not at hand? Use a backup code',
	useCode: 'Use the code of the authenticator app',
	submit: 'Sign in',
	usernameMissing: 'Please give your user name.',
	passwordMissing: 'Please give your password.',
	codeMissing: 'The code has six digits.',
	backupCodeMissing: 'A backup code is twice five letters or digits with a hyphen between.',
	lockedUntil: (moment) => `You can try again after ${moment}.`,
	again: 'Please sign in again',
	againWhy: (name) =>
		`${name}, your session has ended: it may have expired, or somebody signed out or in from another window. All that is on the page is still here; sign in and go on.`,
	againOther: 'Signing in with another account leaves this page.',
	help: 'Forgotten your password? Ask your administrator for a reset.',
};
