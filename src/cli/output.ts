/** Standard output, written whole and in order, at the pace of whoever reads it. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export async function print(pieces: string | Iterable<string>): Promise<void> {
  const source = Readable.from(typeof pieces === 'string' ? [pieces] : pieces);
  await pipeline(source, process.stdout, { end: false });
}

/** A reader that has seen enough (`core-day compare | head`) ends the program without a word. */
export function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    // Any other error of standard output reaches whoever is printing.
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') process.exit();
    });
  }
}
