// Keys that reach the prototype of an object in JavaScript. No document needs them.

export const dangerousKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
