/** A thread that runs weeks of the shipped prisons, one at a time, as they are asked for. */
import { parentPort } from 'node:worker_threads';
import { discoverPresets } from './presets.ts';
import { stoppedBy, Study, type StudyResult, type StudyTask } from './study.ts';

if (parentPort === null) throw new Error('study.worker runs as a worker thread only');
const port = parentPort;
const study = discoverPresets().then((presets) => new Study(presets));
port.on('message', (task: StudyTask) => {
  void study.then((ready) => port.postMessage(answer(ready, task)));
});

function answer(ready: Study, task: StudyTask): StudyResult {
  try {
    return ready.run(task);
  } catch (error) {
    return stoppedBy(error);
  }
}
