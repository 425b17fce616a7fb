using CommunityBot.Delivery;
using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Delivery;

public class MessageSplitterTests
{
    private static readonly ChannelLimits Narrow = RecordingChannel.Web with { MaxTextLength = 20, MaxCaptionLength = 10 };

    [Fact]
    public void A_long_text_is_cut_after_lines_and_no_word_is_lost()
    {
        var parts = MessageSplitter.Fit(Message(new TextRun("first line\nsecond line\nthird")), Narrow);

        parts.Select(part => part.PlainText()).ShouldBe(["first line", "second line\nthird"]);
    }

    [Fact]
    public void A_line_that_is_too_long_is_cut_between_words_and_a_word_between_characters()
    {
        MessageSplitter.Fit(Message(new TextRun("one two three four five six")), Narrow)
            .Select(part => part.PlainText()).ShouldBe(["one two three four ", "five six"]);
        MessageSplitter.Fit(Message(new TextRun(string.Concat(Enumerable.Repeat("🎉", 15)))), Narrow)
            .ShouldAllBe(part => part.PlainText().Length <= 20 && !char.IsHighSurrogate(part.PlainText().Last()));
    }

    [Fact]
    public void Looks_go_on_in_the_next_part()
    {
        var parts = MessageSplitter.Fit(Message(new TextRun("bold words that go on and on", TextStyle.Bold)), Narrow);

        parts.SelectMany(part => part.Text).ShouldAllBe(run => run.Style == TextStyle.Bold);
    }

    [Fact]
    public void Choices_go_with_the_last_part_and_the_first_takes_the_place_of_the_old_message()
    {
        var message = Message(new TextRun("first line is long\nsecond line")) with { Choices = [[new Choice("a", "/a")]], Replaces = "7" };

        var parts = MessageSplitter.Fit(message, Narrow);

        parts[0].Choices.ShouldBeEmpty();
        parts[0].Replaces.ShouldBe("7");
        parts[^1].Choices.Count.ShouldBe(1);
        parts[^1].Replaces.ShouldBeNull();
    }

    [Fact]
    public void A_text_too_long_for_a_caption_goes_before_the_picture()
    {
        var message = Message(new TextRun("longer than ten")) with { Attachment = new Attachment("a.png", "image/png", [1]) };

        var parts = MessageSplitter.Fit(message, Narrow);

        parts[0].PlainText().ShouldBe("longer than ten");
        parts[1].Attachment.ShouldNotBeNull();
        parts[1].PlainText().ShouldBeEmpty();
    }

    [Fact]
    public void Without_buttons_choices_are_numbered_lines()
    {
        var message = Message(new TextRun("Which?")) with { Choices = [[new Choice("One", "/1"), new Choice("Two", "/2")], [new Choice("Site", null, "https://x.example")]] };

        var part = MessageSplitter.Fit(message, RecordingChannel.Web with { MaxChoices = 0 }).ShouldHaveSingleItem();

        part.PlainText().ShouldBe("Which?\n1. One\n2. Two\nSite: https://x.example");
        part.Choices.ShouldBeEmpty();
    }

    [Fact]
    public void No_length_of_text_and_limit_loses_or_exceeds_anything()
    {
        var random = new Random(1);
        for (var round = 0; round < 2_000; round++)
        {
            var limit = random.Next(5, 60);
            var runs = Enumerable.Range(0, random.Next(1, 8)).Select(_ => new TextRun(RandomText(random))).ToArray();

            var parts = MessageSplitter.Fit(Message(runs), Narrow with { MaxTextLength = limit });

            parts.ShouldAllBe(part => part.PlainText().Length <= limit);
            Bare(string.Concat(parts.Select(part => part.PlainText()))).ShouldBe(Bare(string.Concat(runs.Select(run => run.Text))));
        }
    }

    private static OutgoingMessage Message(params TextRun[] runs) => new() { Text = runs };

    private static string RandomText(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 80)).Select(_ => random.Next(8) switch { 0 => "\n", 1 => " ", 2 => "🎉", _ => "ắ" }));

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
