/** A reason not to start that the person at the keyboard can act on: said in Chinese, then in English, without a stack. */
export class StartProblem extends Error {
	constructor(zh: string, en: string) {
		super(`${zh}\n${en}`);
		this.name = 'StartProblem';
	}
}

/** What a failed file operation means for somebody who only knows the folder. */
export function folderProblem(folder: string, error: unknown): StartProblem {
	const code = (error as NodeJS.ErrnoException).code ?? String(error);
	if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder);
	return new StartProblem(
		`目录 ${folder} 不能写入（${code}）。请改变其权限，或将 DATA_DIR 设为可以写入的目录。`,
		`The folder ${folder} is not writable (${code}). Change its permissions, or set DATA_DIR to a folder that is.`,
	);
}

/** The disk below a folder has no room left. */
export function diskFull(folder: string): StartProblem {
	return new StartProblem(
		`${folder} 所在磁盘已满，请腾出至少 200 MB 后再启动。`,
		`The disk that holds ${folder} is full. Free at least 200 MB and start again.`,
	);
}
