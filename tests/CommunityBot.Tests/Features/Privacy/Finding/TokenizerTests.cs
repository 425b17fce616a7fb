using CommunityBot.Features.Privacy;
using CommunityBot.Features.Privacy.Finding;

namespace CommunityBot.Tests.Features.Privacy.Finding;

public class TokenizerTests
{
    [Theory]
    [InlineData("o912ooo89l", "0912000891")]
    [InlineData("HT3313", "ht 3313")]
    [InlineData("C12345O7", "c 1234507")]
    [InlineData("7h30", "7 h 30")]
    [InlineData("cccd031", "cccd 031")]
    [InlineData("OOO là", "ooo la")]
    [InlineData("sdto9", "sdto 9")]
    public void Letters_for_digits_are_digits_only_among_digits(string text, string tokens) =>
        string.Join(' ', Tokenizer.Split(NormalisedText.Of(text)).Select(token => token.Plain)).ShouldBe(tokens);

    [Fact]
    public void The_mask_is_a_token_of_its_own() =>
        Tokenizer.Split(NormalisedText.Of("a" + PersonalData.MaskMark + "1")).Select(token => token.Kind)
            .ShouldBe([TokenKind.Word, TokenKind.Mask, TokenKind.Number]);
}
