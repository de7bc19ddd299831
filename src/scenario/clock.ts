/** Minutes after midnight of an HH:mm that the schemas let through; 24:00 is 1440. */
export function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** In minutes after the midnight before the start: a finish at or before it is on the next day. */
export function afterStart(finish: number, start: number): number {
  return finish > start ? finish : finish + 1440;
}
