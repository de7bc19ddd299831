/** Parts of a page that are printed from the code: between `<!-- printed: name -->` and `<!-- end -->`. */

/** The page with each part as it should be. Faults: a part nobody prints, or one that has no place on the page. */
export function printInto(page: string, parts: Readonly<Record<string, string>>): string {
  const left = new Set(Object.keys(parts));
  const printed = page.replace(/<!-- printed: (\S+) -->[\s\S]*?<!-- end -->/g, (_, name: string) => {
    if (!left.delete(name)) throw new Error(`Nothing prints the part '${name}', or it stands there twice.`);
    const part = parts[name] === '' ? '' : `${parts[name]}\n\n`;
    return `<!-- printed: ${name} -->\n\n${part}<!-- end -->`;
  });
  if (left.size > 0) throw new Error(`The page has no place for ${[...left].join(', ')}.`);
  return printed;
}

/** A Markdown table. Cells may hold anything but a line break. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
