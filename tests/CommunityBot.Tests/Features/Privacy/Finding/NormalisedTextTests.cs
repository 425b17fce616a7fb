using CommunityBot.Features.Privacy.Finding;

namespace CommunityBot.Tests.Features.Privacy.Finding;

public class NormalisedTextTests
{
    [Theory]
    [InlineData("ＳĐＴ ０９１２", "sđt 0912")]
    [InlineData("0\u200b9\u20601\ufeff2", "0912")]
    [InlineData("0️⃣9️⃣", "09")]
    [InlineData("٠٩", "09")]
    [InlineData("𝟎𝟗", "09")]
    [InlineData("m\u00e2\u0323t kh\u00e2\u0309u", "mật khẩu")]
    [InlineData("ma\u0323\u0302t ho\u031b\u0300", "mật hờ")]
    [InlineData("a\r\u2028b\u00a0c", "a\n\nb c")]
    public void Every_spelling_becomes_one(string text, string accented) =>
        NormalisedText.Of(text).Accented.ShouldBe(accented);

    [Fact]
    public void Half_a_surrogate_pair_is_a_sign_like_any_other() =>
        NormalisedText.Of(new string(['\ud83d', '5'])).Accented.ShouldBe("\ufffd5");

    [Fact]
    public void Each_character_knows_where_it_came_from()
    {
        var text = NormalisedText.Of("🙂m\u00e2\u0323t\u200b𝟎");

        text.Plain.ShouldBe("\ufffdmat0");
        (text.OriginalStart(2), text.OriginalEnd(2)).ShouldBe((3, 5));
        (text.OriginalStart(4), text.OriginalEnd(4)).ShouldBe((7, 9));
    }
}
