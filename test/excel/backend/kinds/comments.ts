import { one } from "../cells";
import type { CommentModel, SheetModel } from "../model";
import { type Kind, Node } from "../node";
import { HostError } from "../protocol";
import type { Session } from "../session";
import { rangeNode } from "./range";

function commentsOf(sheet: SheetModel | null, session: Session): CommentModel[] {
  return session.model.comments.filter((comment) => sheet === null || comment.sheetId === sheet.id);
}

const COLLECTION: Kind<{ sheet: SheetModel | null }> = {
  name: "CommentCollection",
  items: ({ sheet }, session) => commentsOf(sheet, session).map((comment) => Node.of(COMMENT, comment)),
  item: ({ sheet }, id, session) => {
    const found = commentsOf(sheet, session).find((comment) => comment.id === id);
    if (!found) throw new HostError("ItemNotFound");
    return Node.of(COMMENT, found);
  },
  methods: {
    GetCount: ({ sheet }, _, session) => commentsOf(sheet, session).length,
  },
};

/** Threaded comments: only to read. Tenken writes none, and a test can see that they stay. */
const COMMENT: Kind<CommentModel> = {
  name: "Comment",
  identity: (comment) => ({ Id: comment.id }),
  properties: {
    Id: { get: (comment) => comment.id },
    Content: { get: (comment) => comment.content },
    AuthorName: { get: (comment) => comment.authorName },
    Resolved: { get: (comment) => comment.resolved },
  },
  methods: {
    GetLocation: (comment, _, session) => {
      const sheet = session.model.sheets.find((entry) => entry.id === comment.sheetId);
      if (!sheet) throw new HostError("ItemNotFound");
      return rangeNode(sheet, one(comment.row, comment.column));
    },
  },
};

/** Comments of a sheet, or of the workbook. */
export function commentsNode(sheet: SheetModel | null): Node {
  return Node.of(COLLECTION, { sheet });
}
