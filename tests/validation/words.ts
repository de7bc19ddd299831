/** Numbers as the page writes them. */
export const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;
export const hours = (value: number): string => value.toFixed(2);
export const signed = (value: number, digits = 2): string => {
  const rounded = Math.abs(value).toFixed(digits);
  return Number(rounded) === 0 ? rounded : `${value < 0 ? '−' : '+'}${rounded}`;
};
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
