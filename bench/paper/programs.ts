/** LibreOffice and poppler, where this machine has them (Debian: `libreoffice-writer poppler-utils fonts-noto-cjk fonts-arphic-uming fonts-arphic-ukai`). */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FACES } from '../../report/src/to-docx/faces.ts';

const run = promisify(execFile);
const TIME = { timeout: 240_000, maxBuffer: 64 * 1024 * 1024 };

/** For each face of the standard a free one that is unlike the others, so that a page tells which was asked for. */
export const STAND_INS: Readonly<Record<keyof typeof FACES, string>> = {
	title: 'Noto Serif CJK SC:bold',
	body: 'AR PL UMing CN',
	kai: 'AR PL UKai CN',
	hei: 'Noto Sans CJK SC',
	song: 'Noto Serif CJK SC',
};

export async function hasPrograms(): Promise<boolean> {
	const there = await Promise.all(
		['soffice', 'pdftohtml', 'pdftotext', 'pdftoppm'].map((name) =>
			run('which', [name]).then(
				() => true,
				() => false,
			),
		),
	);
	return there.every(Boolean);
}

/** Writes the file in another format beside it. */
export async function convert(folder: string, file: string, format: 'pdf' | 'docx', out = folder): Promise<void> {
	const fonts = join(folder, 'fonts.conf');
	await writeFile(fonts, fontsConf());
	const profile = `-env:UserInstallation=file://${folder}/profile`;
	await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, join(folder, file)], {
		...TIME,
		env: { ...process.env, FONTCONFIG_FILE: fonts },
	});
}

export async function textOf(pdf: string): Promise<string> {
	return (await run('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', '1', pdf], TIME)).stdout;
}

export async function boxesOf(pdf: string): Promise<string> {
	return (await run('pdftotext', ['-bbox', pdf, '-'], TIME)).stdout;
}

/** One page as pixels. */
export async function pixelsOf(pdf: string, page: number, dpi: number): Promise<Buffer> {
	const { stdout } = await run('pdftoppm', ['-r', String(dpi), '-f', String(page), '-l', String(page), pdf], { ...TIME, encoding: 'buffer' });
	return stdout;
}

/** What `xmllint` says against the schemas of a folder; empty where the part is valid. */
export async function schemaFaults(schema: string, part: string): Promise<string> {
	return run('xmllint', ['--nonet', '--noout', '--schema', schema, part], TIME).then(
		() => '',
		(error: { stderr?: string; message: string }) => error.stderr ?? error.message,
	);
}

function fontsConf(): string {
	const matches = Object.entries(FACES).map(([id, { name }]) => {
		const [family = '', weight] = STAND_INS[id as keyof typeof FACES].split(':');
		const bold = weight === undefined ? '' : '<edit name="weight" mode="assign" binding="strong"><const>bold</const></edit>';
		return `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>${bold}</match>`;
	});
	return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${matches.join('')}</fontconfig>`;
}
