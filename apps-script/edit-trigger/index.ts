export { type KnowledgeOptions, knowledgeOf, readKnowledge, writeKnowledge } from "./knowledge";
export { renewAfterEdit } from "./on-edit";
