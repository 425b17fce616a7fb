// The client is part of a plugin whose host program is not installed. This stands in for the host's small helpers
// (timers, error texts, JSON reading); what goes to Zalo and what is made of its answers is the client's own.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("./node_modules/@openclaw/zalo/dist/.setup/", import.meta.url));

const helpers = {
  resolveTimerTimeoutMs: "(wanted, usual) => wanted ?? usual",
  assertOkOrThrowProviderError: "async () => {}",
  readProviderJsonResponse: "response => response.json()",
  resolvePinnedHostnameWithPolicy: "async () => {}",
};

/** All names that the client imports from a module of its host. */
function namesFrom(specifier) {
  const pattern = new RegExp(`import \\{([^}]*)\\} from "${specifier}"`, "g");
  const names = readdirSync(folder).flatMap(file => [...readFileSync(folder + file, "utf8").matchAll(pattern)].flatMap(match => match[1].split(",")));
  return [...new Set(names.map(name => name.trim().split(" as ")[0]))];
}

export async function resolve(specifier, context, next) {
  if (!specifier.startsWith("openclaw/")) return next(specifier, context);
  const source = namesFrom(specifier).map(name => `export const ${name} = ${helpers[name] ?? "() => ({})"};`).join("\n");
  return { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true };
}
