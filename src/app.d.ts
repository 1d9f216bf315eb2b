import type { Context } from '#platform/context';

declare global {
  namespace App {
    interface Error {
      code?: string;
      details?: Record<string, string | number>;
    }
    interface Locals {
      context: Context;
      demo: boolean;
    }
  }
}
export {};
