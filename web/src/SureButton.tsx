import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { RefusedAlert } from './session/RefusedAlert.tsx';
import { useStrings } from './strings/language.tsx';

interface SureButtonProps {
	readonly label: string;
	/** For screen readers, where the label alone does not tell of what. */
	readonly name?: string;
	/** What it will do. */
	readonly help: string;
	readonly confirm: string;
	act(): Promise<void>;
}

/** A press that cannot be taken back is asked for twice, with its consequence beside it. */
export function SureButton({ label, name, help, confirm, act }: SureButtonProps) {
	const { own } = useStrings();
	const [asks, setAsks] = useState(false);
	const acting = useMutation({ mutationFn: act, onSuccess: () => setAsks(false) });
	if (!asks) {
		return (
			<Button aria-label={name} onClick={() => setAsks(true)}>
				{label}
			</Button>
		);
	}
	return (
		<div className="sure">
			<p>{help}</p>
			{acting.error && <RefusedAlert error={acting.error} />}
			<div className="form-buttons">
				<Button danger autoFocus loading={acting.isPending} onClick={() => acting.mutate()}>
					{confirm}
				</Button>
				<Button
					onClick={() => {
						acting.reset();
						setAsks(false);
					}}
				>
					{own.cancel}
				</Button>
			</div>
		</div>
	);
}
