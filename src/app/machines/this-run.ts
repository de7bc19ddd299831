/** The run of the page: it goes on while another part of the page is looked at, and is not begun again. */
import { createActor } from 'xstate';
import { recompute } from '../recompute.ts';
import { runMachine } from './run.ts';

export const thisRun = createActor(runMachine(recompute)).start();
