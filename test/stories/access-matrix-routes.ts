/** Every route of a door, as its router knows them at this moment: method and path, with parameters as `:name`. */
import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';

export function routesOf(app: INestApplicationContext): string[] {
  const found = new Set<string>();
  for (const module of app.get(ModulesContainer, { strict: false }).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      for (const base of pathsOf(metatype)) {
        for (const handler of handlersOf(metatype)) {
          const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
          if (method === undefined) continue;
          for (const path of pathsOf(handler)) found.add(`${RequestMethod[method]} ${joined(base, path)}`);
        }
      }
    }
  }
  return [...found].sort();
}

function handlersOf(controller: { prototype: object }): object[] {
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const { value } = Object.getOwnPropertyDescriptor(controller.prototype, name) ?? {};
    return name !== 'constructor' && typeof value === 'function' ? [value as object] : [];
  });
}

function pathsOf(place: object): string[] {
  const path = Reflect.getMetadata('path', place) as string | string[] | undefined;
  return ([] as string[]).concat(path ?? '');
}

function joined(...parts: string[]): string {
  const path = parts
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter((part) => part !== '')
    .join('/');
  return `/${path}`;
}
