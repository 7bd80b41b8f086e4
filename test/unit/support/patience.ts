/** How long a state is waited for with `vi.waitFor`, whose own second is too short where many share a machine. */
export const patience = { timeout: 60_000 };
