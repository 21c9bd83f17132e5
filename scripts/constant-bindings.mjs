// A plugin of the build: gives the bundles their constants back.
//
// esbuild turns the `const` of a module into `var` when it bundles. V8 compiles a module's `const` into
// the code that uses it, but has to load and check a `var` each time: measured, reading an 835 takes a
// tenth longer. Here every top-level `var` that has a value and is never assigned again becomes `const`.

import ts from "typescript";

/** Names that something in the file assigns to, other than where they are declared. */
function assignedNames(file) {
  const names = new Set();
  // A pattern may hold default values, whose names then count too: too many is harmless. What is
  // assigned to a property of a variable leaves the variable as it is.
  const collect = (target) => {
    if (ts.isIdentifier(target)) names.add(target.text);
    else if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) return;
    else ts.forEachChild(target, collect);
  };
  const visit = (node) => {
    const operator = node.operatorToken?.kind ?? node.operator;
    if (ts.isBinaryExpression(node) && isAssignment(operator)) collect(node.left);
    else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      if (isStep(operator)) collect(node.operand);
    } else if (ts.isForInStatement(node) || ts.isForOfStatement(node)) {
      if (!ts.isVariableDeclarationList(node.initializer)) collect(node.initializer);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

function isAssignment(kind) {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isStep(kind) {
  return kind === ts.SyntaxKind.PlusPlusToken || kind === ts.SyntaxKind.MinusMinusToken;
}

/** `code` with `const` for each top-level `var` that is one in truth. */
export function withConstants(code) {
  const file = ts.createSourceFile(
    "bundle.js",
    code,
    ts.ScriptTarget.Latest,
    false,
    ts.ScriptKind.JS,
  );
  const assigned = assignedNames(file);
  const places = [];
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const { declarationList } = statement;
    if ((declarationList.flags & ts.NodeFlags.BlockScoped) !== 0) continue;
    const constant = declarationList.declarations.every(
      ({ name, initializer }) =>
        initializer !== undefined && ts.isIdentifier(name) && !assigned.has(name.text),
    );
    if (constant) places.push(declarationList.getStart(file));
  }
  let made = "";
  let done = 0;
  for (const at of places) {
    made += `${code.slice(done, at)}const`;
    done = at + "var".length;
  }
  return made + code.slice(done);
}

/** For tsup's `plugins`. */
export const constantBindings = {
  name: "constant-bindings",
  renderChunk(code, info) {
    return /\.[cm]?js$/.test(info.path) ? { code: withConstants(code) } : undefined;
  },
};
