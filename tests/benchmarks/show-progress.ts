/** One line on a terminal, written over the one before; nothing where there is none. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(76)}\r${text}`);
}
