/** How far a run is, on standard error: a bar on a terminal, a line for each tenth elsewhere. */
import { SingleBar } from 'cli-progress';

export interface Progress {
  readonly update: (done: number, of: number) => void;
  readonly stop: () => void;
}

export function showProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  const single = new SingleBar({
    format: 'Simulating [{bar}] {value} of {total} runs, about {eta_formatted} left',
    stream,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
  });
  let started = false;
  return {
    update: (done, of) => {
      if (!started) single.start(of, done);
      started = true;
      single.update(done);
    },
    stop: () => {
      if (started) single.stop();
    },
  };
}

function lines(stream: NodeJS.WriteStream): Progress {
  let lastTenth = 0;
  return {
    update: (done, of) => {
      const tenth = Math.floor((done / of) * 10);
      if (tenth === lastTenth) return;
      lastTenth = tenth;
      stream.write(`${done} of ${of} runs\n`);
    },
    stop: () => undefined,
  };
}
