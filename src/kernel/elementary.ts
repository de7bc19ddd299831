/**
 * Natural logarithm and exponential, the same to the last bit on every machine: engines are free to differ in Math.log and
 * Math.exp, and do. Ports of e_log.c and e_exp.c of fdlibm 5.3; errors below 1 unit in the last place.
 *
 * ====================================================
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * ====================================================
 */

/** Natural logarithm: NaN below 0, −Infinity at 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = 0;
  double[0] = x;
  if (words[HIGH] < 0x00100000) {
    double[0] = x * two54;
    k = -54;
  }
  const exponent = words[HIGH] >> 20;
  const high = words[HIGH] & 0x000fffff;
  const upper = (high + 0x95f64) & 0x100000;
  // x = 2^k (1 + f), with 1 + f between the square roots of one half and of two
  words[HIGH] = high | (upper ^ 0x3ff00000);
  k += exponent - 1023 + (upper >> 20);
  const f = double[0] - 1;
  if ((0x000fffff & (2 + high)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * ln2High + k * ln2Low;
    const r = f * f * (0.5 - 0.33333333333333333 * f);
    return k === 0 ? f - r : k * ln2High - (r - k * ln2Low - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const i = high - 0x6147a;
  const j = 0x6b851 - high;
  const t1 = w * (lg2 + w * (lg4 + w * lg6));
  const t2 = z * (lg1 + w * (lg3 + w * (lg5 + w * lg7)));
  const r = t2 + t1;
  if ((i | j) > 0) {
    const half = 0.5 * f * f;
    if (k === 0) return f - (half - s * (half + r));
    return k * ln2High - (half - (s * (half + r) + k * ln2Low) - f);
  }
  return k === 0 ? f - s * (f - r) : k * ln2High - (s * (f - r) - k * ln2Low - f);
}

/** Exponential: Infinity above 709.78, 0 below −745.13. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 7.09782712893383973096e2) return Infinity;
  if (x < -7.4513321910194110842e2) return 0;
  double[0] = x;
  const size = words[HIGH] & 0x7fffffff;
  let k = 0;
  let high = x;
  let low = 0;
  if (size > 0x3fd62e42) {
    k = size < 0x3ff0a2b2 ? (x < 0 ? -1 : 1) : (invLn2 * x + (x < 0 ? -0.5 : 0.5)) | 0;
    high = x - k * ln2High;
    low = k * ln2Low;
  } else if (size < 0x3e300000) {
    return 1 + x;
  }
  // x = k ln 2 + (high − low), the remainder at most half of ln 2
  const rest = high - low;
  const t = rest * rest;
  const c = rest - t * (p1 + t * (p2 + t * (p3 + t * (p4 + t * p5))));
  if (k === 0) return 1 - ((rest * c) / (c - 2) - rest);
  double[0] = 1 - (low - (rest * c) / (2 - c) - high);
  if (k >= -1021) {
    words[HIGH] += k << 20;
    return double[0];
  }
  words[HIGH] += (k + 1000) << 20;
  return double[0] * twoMinus1000;
}

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Which of the two words holds sign and exponent: 1 on little-endian machines. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0];

const two54 = 1.8014398509481984e16;
const twoMinus1000 = 9.3326361850321887899e-302;
const invLn2 = 1.442695040888963387;
const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;
const lg1 = 6.66666666666673513e-1;
const lg2 = 3.999999999940941908e-1;
const lg3 = 2.857142874366239149e-1;
const lg4 = 2.222219843214978396e-1;
const lg5 = 1.818357216161805012e-1;
const lg6 = 1.531383769920937332e-1;
const lg7 = 1.479819860511658591e-1;
const p1 = 1.66666666666666019037e-1;
const p2 = -2.77777777770155933842e-3;
const p3 = 6.61375632143793436117e-5;
const p4 = -1.6533902205465251539e-6;
const p5 = 4.13813679705723846039e-8;
