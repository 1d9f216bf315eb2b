export const taskKinds = ['orientation', 'handover', 'retreat'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Days after taking office: what the toolkit learned is that a team forms anew with every election. */
export const DUE: Record<TaskKind, number> = { handover: 14, orientation: 30, retreat: 60 };
