import { posix } from 'node:path';
import { pathInProject, roomOf, rooms } from './rooms.js';

/**
 * core-day/imports: a room imports only the rooms and packages that rooms.js lists for it; other rooms as
 * `#room/file.ts`, its own files by a relative path. It sees every way of naming a module: import, export
 * from, import(), type-only import(), new URL(…, import.meta.url) and import.meta.glob.
 */
export const imports = {
  create(context) {
    const path = pathInProject(context.filename);
    const room = roomOf(path);
    if (room === null) return {};
    const table = Object.hasOwn(rooms, room) ? rooms[room] : null;

    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string' || table === null) return;
      const fault = faultOf(source.value, path, room, table);
      if (fault) context.report({ node: source, message: fault });
    };
    const checkGlob = (argument) => {
      for (const pattern of argument?.type === 'ArrayExpression' ? argument.elements : [argument])
        check(pattern);
    };

    return {
      Program(node) {
        if (table === null)
          context.report({ node, message: `no line in .ci/lint/rooms.js says what "${room}" may import` });
      },
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal ?? node.argument),
      NewExpression(node) {
        if (node.callee.name === 'URL' && node.arguments[1]?.object?.type === 'MetaProperty')
          check(node.arguments[0]);
      },
      CallExpression(node) {
        const { callee } = node;
        if (callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty')
          checkGlob(node.arguments[0]);
      },
    };
  },
};

function faultOf(specifier, path, room, table) {
  const bare = specifier.split('?')[0].replace(/^!/, '');
  if (bare.startsWith('.')) {
    const target = roomOf(posix.normalize(posix.join(posix.dirname(path), bare)));
    return target === room ? null : `"${room}" reaches another room by a relative path; write #room/file.ts`;
  }
  if (bare.startsWith('#')) {
    const [target, ...rest] = bare.slice(1).split('/');
    if (target === room) return null;
    const allowed = table.rooms.some((entry) => {
      const [name, file] = entry.split(':');
      return name === target && (file === undefined || rest.join('/').startsWith(file));
    });
    return allowed
      ? null
      : `"${room}" may not import "${bare}" (it may import: ${table.rooms.join(', ') || 'no room'})`;
  }
  const allowed = table.packages.some((name) =>
    name.endsWith('*') ? bare.startsWith(name.slice(0, -1)) : bare === name,
  );
  return allowed ? null : `"${room}" may not use the package "${bare}"`;
}
