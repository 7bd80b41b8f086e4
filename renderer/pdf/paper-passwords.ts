/** Passwords of locked papers as the member typed them: kept until this window is closed, and never stored. */
const passwords = new Map<string, string>();

/** The password typed for a stored file; undefined where there is none. */
export function passwordOf(sha256: string): string | undefined {
  return passwords.get(sha256);
}

/** Keeps the password of a stored file for as long as this window is open. */
export function keepPassword(sha256: string, password: string): void {
  passwords.set(sha256, password);
}
