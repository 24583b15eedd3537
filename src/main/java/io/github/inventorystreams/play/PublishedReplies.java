package io.github.inventorystreams.play;

import java.util.List;

/** Replies as the processor reads them, without the ways of mail and files. */
record PublishedReplies(Publisher publisher) implements ReplyWay {

  @Override
  public void timeIs(long millis) {}

  @Override
  public void bring(List<OrderReply> replies) {
    replies.forEach(each -> publisher.answer(each.reply().confirmation()));
  }
}
