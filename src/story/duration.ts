/** Hours as people say them: `21h 25m`, `35m`, never `1 hours` and never `-0h`. */

/**
 * The size of a stretch of time, to the minute. The sign is for words ("less", "more"), so it is dropped here. Nothing is
 * rounded further, so that a figure lies within its interval wherever both are stated.
 */
export function duration(hours: number): string {
  const whole = Math.round(Math.abs(hours) * 60);
  const full = Math.floor(whole / 60);
  const rest = whole % 60;
  return full === 0 ? `${rest}m` : `${full}h ${String(rest).padStart(2, '0')}m`;
}

/** 630 as `10:30`; 1440 as `24:00`. */
export function clock(minuteOfDay: number): string {
  const whole = Math.round(minuteOfDay);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** Text in which no duration breaks over a line: its spaces do not break. */
export function unbroken(text: string): string {
  return text.replace(/(\d+h) (\d\dm)/g, '$1\u00a0$2');
}
