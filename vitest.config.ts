import { defineConfig } from "vitest/config"

export default defineConfig({
  plugins: [
    {
      // Word lists are imported as their text, as esbuild does it.
      name: "tsv-as-text",
      transform: (code, id) => (id.endsWith(".tsv") ? `export default ${JSON.stringify(code)}` : undefined),
    },
  ],
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/editors/**"],
    testTimeout: 20_000,
    // Some demands are in milliseconds, and the machine may be busy: one more try, told as “retry x1”.
    retry: 1,
    // Vitest leaves a core of two to itself; but many files wait for processes of their own.
    maxWorkers: 2,
  },
})
