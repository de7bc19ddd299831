/**
 * A real person's prison number is a letter, four digits and two letters. Scenario files hold none, and messages
 * repeat none. In capitals it is recognised anywhere; in small letters only as a word, as random references may
 * hold the same run of characters.
 */
const capitals = /[A-Z]\d{4}[A-Z]{2}/g;
const word = /(?<![A-Za-z0-9])[A-Za-z]\d{4}[A-Za-z]{2}(?![A-Za-z0-9])/g;

export function holdsPrisonNumber(text: string): boolean {
  return text.search(capitals) >= 0 || text.search(word) >= 0;
}

export function maskPrisonNumbers(text: string): string {
  return text.replace(capitals, '(prison number)').replace(word, '(prison number)');
}
