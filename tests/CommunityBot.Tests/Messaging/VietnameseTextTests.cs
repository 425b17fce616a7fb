using CommunityBot.Messaging;

namespace CommunityBot.Tests.Messaging;

public class VietnameseTextTests
{
    [Theory]
    [InlineData("Đường Nguyễn Huệ", "duong nguyen hue")]
    [InlineData("CĂN CƯỚC", "can cuoc")]
    [InlineData("Thuỷ Ngữ ỵ Ằ Ỡ", "thuy ngu y a o")]
    [InlineData("vneid 3 🎉", "vneid 3 🎉")]
    public void Marks_are_dropped_and_letters_lowered(string text, string folded) =>
        VietnameseText.Fold(text).ShouldBe(folded);

    [Fact]
    public void Composed_and_decomposed_text_fold_alike() =>
        VietnameseText.Fold("hộ khẩu").ShouldBe(VietnameseText.Fold("hộ khẩu"));
}
