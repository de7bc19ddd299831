/** The life of a session, as plain data. */
import type { Chart } from '#kernel/chart.ts';

export const sessionChart = {
  id: 'session',
  initial: 'timetabled',
  states: {
    timetabled: { on: { call: '#session.called', cancel: '#session.cancelled' } },
    called: { on: { start: '#session.running', cancel: '#session.cancelled' } },
    running: { on: { end: '#session.ended', cancel: '#session.cancelled' } },
    ended: {},
    cancelled: {},
  },
} as const satisfies Chart;
