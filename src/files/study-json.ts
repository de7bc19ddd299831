import type { Study } from '#experiment/studies/study.ts';
import { documentJson } from './document-json.ts';

/** A list of studies, one for each regime studied. Equal studies give equal bytes. Ends in a line feed. */
export function studiesJson(studies: readonly Study[]): string {
  return `[\n${studies.map((study) => documentJson(study).trimEnd()).join(',\n')}\n]\n`;
}
