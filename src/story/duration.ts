/** Hours as people say them: `21h 25m`, `35m`, never `1 hours` and never `-0h`. */

/** The size of a stretch of time, to the minute. The sign is for words ("less", "more"), so it is dropped here. */
export function duration(hours: number): string {
  return fromMinutes(Math.round(Math.abs(hours) * 60));
}

/** The same rounded to five minutes, as quoted to the public; under ten minutes it stays exact. */
export function publicDuration(hours: number): string {
  const minutes = Math.abs(hours) * 60;
  return fromMinutes(minutes < 10 ? Math.round(minutes) : Math.round(minutes / 5) * 5);
}

/** 630 as `10:30`; 1440 as `24:00`. */
export function clock(minuteOfDay: number): string {
  const whole = Math.round(minuteOfDay);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

function fromMinutes(whole: number): string {
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  return hours === 0 ? `${rest}m` : `${hours}h ${String(rest).padStart(2, '0')}m`;
}

/** Text in which no duration breaks over a line: its spaces do not break. */
export function unbroken(text: string): string {
  return text.replace(/(\d+h) (\d\dm)/g, '$1\u00a0$2');
}
