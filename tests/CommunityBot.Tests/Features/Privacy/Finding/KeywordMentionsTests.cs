using CommunityBot.Features.Privacy.Finding;

namespace CommunityBot.Tests.Features.Privacy.Finding;

public class KeywordMentionsTests
{
    [Theory]
    [InlineData("số định danh của cháu 1", IdentityKind.Cccd)]
    [InlineData("thẻ ATM 1", IdentityKind.Card)]
    [InlineData("ma_thu_tuc=1", IdentityKind.Code)]
    [InlineData("MẬT KHẨU 1", IdentityKind.PasswordOtp)]
    public void The_nearest_keyword_before_a_number_is_known(string text, object kind) => Before(text).Nearest.ShouldBe(kind);

    [Theory]
    [InlineData("thế là 1")]
    [InlineData("cccd [\u2026] 1")]
    [InlineData("cccd một hai ba bốn năm sáu bảy tám chín 1")]
    public void Another_accent_a_mask_or_too_many_words_say_nothing(string text) => Before(text).SaysAnything.ShouldBeFalse();

    private static Evidence Before(string text)
    {
        var normalised = NormalisedText.Of(text);
        var tokens = Tokenizer.Split(normalised);
        return new KeywordMentions(normalised.Plain, tokens).Before(tokens.Count - 1);
    }
}
